import { ActionIcon } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import { MoreIcon } from '../shared/icons.tsx';

type MoreButton = { session: SessionSummary } & Omit<ComponentProps<typeof ActionIcon<'button'>>, 'children'>;

/** The three dots of a session. Takes whatever a menu wants its button to have. */
export function MoreButton({ session, ...button }: MoreButton) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      {...button}
      id={`more-${session.id}`}
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t('action.more', { title: session.title })}
    >
      <MoreIcon />
    </ActionIcon>
  );
}

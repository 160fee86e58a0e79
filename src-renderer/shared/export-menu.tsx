import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, exportFormat } from '#contract';
import type { QueryOf, Trouble } from '../client/index.ts';
import { useClient } from './client-context.tsx';
import { download } from './download.ts';
import { TroubleText } from './trouble-text.tsx';

type ExportMenu = {
  /** What is exported, but for its format. */
  of: Omit<QueryOf<'export'>, 'type' | 'format'>;
  formats?: readonly ExportFormat[];
  position: 'top-end' | 'bottom-end';
};

/** Takes what is seen to another program, in one of the formats. */
export function ExportMenu({ of, formats = exportFormat.options, position }: ExportMenu) {
  const { t } = useTranslation();
  const client = useClient();
  const [writing, setWriting] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const write = async (format: ExportFormat) => {
    setWriting(true);
    const answer = await client.query<'export'>({ type: 'export', format, ...of });
    setWriting(false);
    setTrouble(answer.ok ? null : answer.error);
    if (answer.ok) download(answer.value);
  };
  return (
    <>
      <Menu
        position={position}
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button variant="default" size="compact-sm" loading={writing}>
            {t('reports.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => void write(format)}>
              {t(`formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <TroubleText trouble={trouble} />
    </>
  );
}

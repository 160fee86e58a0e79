import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, exportFormat } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { download } from '../shared/download.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import type { Span } from './span.ts';

/** Takes the days that are seen to another program. The complete export is for all of it: it belongs to the data. */
const formats = exportFormat.options.filter((format) => format !== 'json');

export function ExportMenu({ span, zone }: { span: Span; zone: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const [writing, setWriting] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const write = async (format: ExportFormat) => {
    setWriting(true);
    const answer = await client.query<'export'>({ type: 'export', format, from: span.from, to: span.to, zone });
    setWriting(false);
    setTrouble(answer.ok ? null : answer.error);
    if (answer.ok) download(answer.value);
  };
  return (
    <>
      <Menu
        position="bottom-end"
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

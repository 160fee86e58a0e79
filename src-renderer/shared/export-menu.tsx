import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, exportFormat } from '#contract';
import type { QueryOf } from '../client/index.ts';
import { LongWork } from './long-work.tsx';
import { useTell } from './undo-context.tsx';
import { useExport } from './use-export.ts';
import { WorkOutcome } from './work-outcome.tsx';

type ExportMenu = {
  /** What is exported, but for its format. */
  of: Omit<QueryOf<'export'>, 'type' | 'format'>;
  formats?: readonly ExportFormat[];
  position: 'top-end' | 'bottom-end';
};

/** Takes what is seen to another program, in one of the formats. */
export function ExportMenu({ of, formats = exportFormat.options, position }: ExportMenu) {
  const { t } = useTranslation();
  const exporting = useExport();
  const tell = useTell();
  const write = async (format: ExportFormat) => {
    const words = await exporting.write({ format, ...of });
    if (words !== null) tell({ about: 'done', words });
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
          <Button variant="default" size="compact-sm" loading={exporting.workId !== null}>
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
      {exporting.workId !== null && <LongWork inline workId={exporting.workId} label={t('data.exporting')} />}
      <WorkOutcome trouble={exporting.trouble} said={null} />
    </>
  );
}

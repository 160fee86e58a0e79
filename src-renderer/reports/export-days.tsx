import { exportFormat } from '#contract';
import { ExportMenu } from '../shared/export-menu.tsx';
import type { Span } from '../shared/span.ts';

/** The complete export is for all of it: it belongs to the data. */
const formats = exportFormat.options.filter((format) => format !== 'json');

/** Takes the days that are seen to another program. */
export function ExportDays({ span: { from, to }, zone }: { span: Span; zone: string }) {
  return <ExportMenu of={{ from, to, zone }} formats={formats} position="bottom-end" />;
}

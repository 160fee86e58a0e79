import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import panel from '../shared/panel.module.css';
import { type SectionId, settingSections } from '../shared/setting-places.ts';
import { useIsFound } from './search.ts';
import styles from './settings.module.css';

/** Some settings that belong together, unless nothing of them is searched for. */
export function Section({ id, hint, children }: { id: SectionId; hint?: string; children: ReactNode }) {
  const { t } = useTranslation();
  const section = settingSections.find((one) => one.id === id);
  if (!useIsFound(id) || section === undefined) return null;
  return (
    <section id={id} className={`${panel.panel} ${styles.section}`} aria-labelledby={`${id}-name`} tabIndex={-1}>
      <h2 id={`${id}-name`}>{t(section.title)}</h2>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}

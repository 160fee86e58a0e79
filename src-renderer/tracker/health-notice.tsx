import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#contract';
import { sentence } from '../shared/sentence.ts';
import styles from './health-notice.module.css';

/** What a person should know about their records, said quietly until they put it aside. */
export default function HealthNotice({ problems }: { problems: Problem[] }) {
  const { t, i18n } = useTranslation();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const shown = problems.filter((problem) => !dismissed.has(keyOf(problem)));
  if (shown.length === 0) return null;
  return (
    <section className={styles.notice} aria-labelledby="health">
      <div className={styles.heading}>
        <h2 id="health">{t('problem.title')}</h2>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => setDismissed(new Set(problems.map(keyOf)))}
        >
          {t('problem.dismiss')}
        </Button>
      </div>
      <ul>
        {shown.map((problem) => (
          <li key={keyOf(problem)}>
            {i18n.language !== 'en' && `${t(`problem.${problem.code}`)} `}
            <span lang="en">{sentence(problem.message)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(problem: Problem): string {
  return [problem.code, problem.path, problem.message].join(' ');
}

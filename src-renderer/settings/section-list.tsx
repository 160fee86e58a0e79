import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingSections } from '../shared/setting-places.ts';
import type { Found } from './search.ts';
import styles from './settings.module.css';
import { goTo } from './use-addressed.ts';

/** The names of the sections, beside them where there is room. */
export function SectionList({ found }: { found: Found }) {
  const { t } = useTranslation();
  const [chosen, choose] = useChosen();
  const inView = useSectionInView(found);
  const shown = settingSections.filter(({ id }) => found.has(id));
  return (
    <nav className={styles.list} aria-label={t('settings.sections')}>
      <ul>
        {shown.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === (chosen ?? inView) ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault();
                goTo(id);
                choose(id);
              }}
            >
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One of the last sections cannot come to the top of the window: what was chosen stays marked at the end of the page. */
function useChosen(): [string | null, (id: string) => void] {
  const [chosen, choose] = useState<string | null>(null);
  useEffect(() => {
    const { documentElement: page } = document;
    const onScroll = () => {
      if (page.scrollTop + page.clientHeight < page.scrollHeight - 1) choose(null);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, []);
  return [chosen, choose];
}

/** The first section that lies in the upper part of the window. */
function useSectionInView(found: Found): string | null {
  const [inView, setInView] = useState<string | null>(null);
  useEffect(() => {
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target.id);
          else visible.delete(target.id);
        }
        setInView(settingSections.find(({ id }) => visible.has(id))?.id ?? null);
      },
      { rootMargin: '0px 0px -66% 0px' },
    );
    const watch = () => {
      for (const { id } of settingSections) {
        const section = found.has(id) ? document.getElementById(id) : null;
        if (section !== null) observer.observe(section);
      }
    };
    // The sections come with the settings.
    const mutations = new MutationObserver(watch);
    const main = document.querySelector('main');
    if (main !== null) mutations.observe(main, { childList: true });
    watch();
    return () => {
      mutations.disconnect();
      observer.disconnect();
    };
  }, [found]);
  return inView;
}

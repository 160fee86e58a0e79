import { Button, CloseButton } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice, useUndo } from './undo-context.tsx';
import styles from './undo-line.module.css';
import type { Notice } from './undo-notice.ts';

const shownMs = 10_000;

/**
 * At the foot of a window: what was just taken away, with the way back, and what an undo took back. It has a place of
 * its own below everything else, so that it covers nothing that cannot be scrolled to, and goes by itself.
 */
export function UndoLine() {
  const { t, i18n } = useTranslation();
  const { notice, dismiss } = useNotice();
  const undo = useUndo();
  const [held, setHeld] = useState(false);
  useUndoKey(undo);
  useEffect(() => {
    if (notice === null || held) return;
    const timer = setTimeout(dismiss, shownMs);
    return () => clearTimeout(timer);
  }, [notice, held, dismiss]);
  return (
    <div className={styles.place}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only makes it stay */}
      <div
        className={styles.line}
        data-shown={notice !== null || undefined}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <p role="status" className={styles.words}>
          {notice !== null && wordsOf(notice, i18n.language, t)}
        </p>
        {(notice?.about === 'loss' || notice?.about === 'edited') && (
          <Button
            variant="default"
            size="compact-sm"
            aria-keyshortcuts="Control+Z Meta+Z"
            onClick={() => {
              setHeld(false);
              void undo();
            }}
          >
            {t('undo.action')}
          </Button>
        )}
        {notice !== null && (
          <CloseButton
            size="sm"
            aria-label={t('problem.dismiss')}
            onClick={() => {
              setHeld(false);
              dismiss();
            }}
          />
        )}
      </div>
    </div>
  );
}

function wordsOf(notice: Notice, language: string, t: TFunction): string {
  if (notice.about === 'loss') return t(`undo.loss.${notice.loss}`, { title: notice.title });
  if (notice.about === 'takenBack') return t(`undo.takenBack.${notice.takenBack}`, { title: notice.title });
  if (notice.about === 'done' || notice.about === 'edited') return notice.words;
  const { trouble } = notice;
  const said = language === 'en' && 'message' in trouble && trouble.code !== 'NOTHING_TO_UNDO';
  return said ? trouble.message : t(`trouble.${trouble.code}`);
}

/** Ctrl+Z, or ⌘Z, but not where it takes back what was typed. */
function useUndoKey(undo: () => Promise<void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const withOneModifier = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    if (!withOneModifier || event.key.toLowerCase() !== 'z' || event.repeat || event.defaultPrevented) return;
    if (isTyping(event.target)) return;
    event.preventDefault();
    void undo();
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]') !== null;
}

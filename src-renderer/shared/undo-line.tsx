import { Button, CloseButton } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exactly } from './trouble-words.ts';
import { useNotice, useSaidInDialog, useSayInDialog, useUndo } from './undo-context.tsx';
import styles from './undo-line.module.css';
import type { Notice } from './undo-notice.ts';

const shownMs = 10_000;

/**
 * At the foot of a window: what was just taken away, with the way back, and what an undo took back. It has a place of
 * its own below everything else, and goes by itself. The window is as much shorter as it is high: nothing shows below
 * it, and what sticks to the foot of the window sticks to its upper edge (`--foot`).
 */
export function UndoLine() {
  const { notice } = useNotice();
  const undo = useUndo();
  const inDialog = useSaidInDialog();
  const foot = useRef<HTMLDivElement>(null);
  const isShown = notice !== null && !inDialog;
  useUndoKey(undo);
  useFoot(foot, isShown);
  return (
    <div ref={foot} className={styles.foot} data-shown={isShown || undefined}>
      <Line notice={inDialog ? null : notice} />
    </div>
  );
}

/** The same within a dialog, for as long as it is there: what is said behind it cannot be reached. */
export function UndoLineOfDialog() {
  const { notice } = useNotice();
  useSayInDialog();
  return (
    <div className={styles.ofDialog} data-shown={notice !== null || undefined}>
      <Line notice={notice} />
    </div>
  );
}

function Line({ notice }: { notice: Notice | null }) {
  const { t, i18n } = useTranslation();
  const { dismiss } = useNotice();
  const undo = useUndo();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice === null || held) return;
    const timer = setTimeout(dismiss, shownMs);
    return () => clearTimeout(timer);
  }, [notice, held, dismiss]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only makes it stay
    <div
      className={styles.line}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p role="status" className={styles.words}>
        {notice !== null && wordsOf(notice, i18n.language, t)}
      </p>
      {notice !== null && offersUndo(notice) && (
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
  );
}

/** Tells the styles of the page how much of the foot of the window is taken. */
function useFoot(foot: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const { current } = foot;
    if (!isShown || current === null) return;
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() => style.setProperty('--foot', `${current.offsetHeight}px`));
    sizes.observe(current);
    style.setProperty('--foot', `${current.offsetHeight}px`);
    return () => {
      sizes.disconnect();
      style.removeProperty('--foot');
    };
  }, [foot, isShown]);
}

function offersUndo({ about }: Notice): boolean {
  return about === 'loss' || about === 'edited' || about === 'removed';
}

function wordsOf(notice: Notice, language: string, t: TFunction): string {
  if (notice.about === 'loss') return t(`undo.loss.${notice.loss}`, { title: notice.title });
  if (notice.about === 'takenBack') return t(`undo.takenBack.${notice.takenBack}`, { title: notice.title });
  if ('words' in notice) return notice.words;
  const { trouble } = notice;
  const said = language === 'en' && 'message' in trouble && trouble.code !== 'NOTHING_TO_UNDO';
  return said ? trouble.message : (exactly(trouble, t) ?? t(`trouble.${trouble.code}`));
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

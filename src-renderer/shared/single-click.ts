import type { MouseEvent } from 'react';

/**
 * For what answers a question in whose place the next one comes: the second click of a double click was meant for the first
 * one. Keys and single clicks act.
 */
export function singleClick(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail <= 1) act();
  };
}

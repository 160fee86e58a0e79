import { type ComponentType, lazy } from 'react';
import { messages } from './messages.ts';

/** A part of the product that is loaded when it is first shown, together with the messages it may need. */
export function onDemand<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), messages.more()]);
    return part;
  });
}

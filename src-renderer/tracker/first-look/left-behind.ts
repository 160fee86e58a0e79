/** What a person did at the first look, for the windows that take its place. */
export type LeftBehind = {
  title: string;
  /** The part of the title that is selected, or where the next letter goes; null while the field has no focus. */
  selected: readonly [from: number, to: number] | null;
  /** Whether Enter was pressed in the field. */
  entered: boolean;
  /** The key that was pressed outside of the field. Of several, the first: what it does decides what the others mean. */
  key: KeyboardEvent | null;
};

/** What is shown at the first look, and what is done with it. */
export type Shown = {
  /** Resolves once no input method is at work in the field, which would be disturbed. */
  settled(): Promise<void>;
  /** Ends it. */
  leave(): LeftBehind;
};

/** What the page has before its windows. */
export type FirstLook = {
  /** The host's answer to the question for events; a desktop has another way. */
  events: Promise<Response> | null;
  shown: Shown | null;
};

declare global {
  interface Window {
    intermissionFirstLook?: FirstLook;
  }
}

import { createTheme, defaultVariantColorsResolver } from '@mantine/core';

/**
 * Ink on paper: colour is kept for state (base.css holds every colour). Buttons that act are ink, all others plain.
 */
export const theme = createTheme({
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const plain = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return plain;
    return { ...plain, background: 'var(--ink)', hover: 'var(--ink-hover)', color: 'var(--paper)' };
  },
});

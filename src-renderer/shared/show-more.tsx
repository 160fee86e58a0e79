import { Button } from '@mantine/core';

type ShowMore = { words: string; className?: string | undefined; onShow(): void };

/** Of a list of which a few are shown: shows the others as well. */
export function ShowMore({ words, className, onShow }: ShowMore) {
  return (
    <Button className={className} variant="subtle" color="gray" size="compact-sm" onClick={onShow}>
      {words}
    </Button>
  );
}

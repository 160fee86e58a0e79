import type { CommandInput } from '#contract';
import type { Random } from './random.ts';
import type { Shadow } from './shadow.ts';

const texts = [
  'Write the quarterly report',
  'Phone call',
  '報告書を書く',
  'Ärger mit "Zeichen"\n\\ und 🦊',
  'x'.repeat(3000),
] as const;
const types = [
  ...['start', 'start', 'pause', 'resume', 'resume', 'toggle', 'checkout', 'checkout', 'switch', 'continue'],
  ...[
    'abort',
    'note',
    'note',
    'addStep',
    'check',
    'revise',
    'review',
    'archive',
    'away',
    'away',
    'procedure',
    'import',
  ],
] as const;

/** A command that makes sense often enough, and now and then none at all, given what was answered so far. */
export function nextCommand(random: Random, shadow: Shadow): CommandInput {
  const text = random.pick(texts);
  const open = random.any(shadow.open()) ?? 'nobody';
  const sessionId = random.below(10) === 0 ? (random.any(shadow.ids()) ?? 'nobody') : open;
  switch (random.any(types)) {
    case 'pause':
      return { type: 'pause' };
    case 'resume':
      return { type: 'resume', sessionId };
    case 'toggle':
      return { type: 'toggle' };
    case 'checkout':
      return { type: 'checkout', sessionId, decision: 'complete', review: { keep: text } };
    case 'continue':
      return { type: 'checkout', sessionId, decision: 'continue', review: { try: text }, remainingMs: 60_000 };
    case 'switch':
      return { type: 'checkout', sessionId, decision: 'switch', next: { title: text } };
    case 'abort':
      return { type: 'abort', sessionId, reason: text };
    case 'note':
      return { type: 'note', sessionId, text };
    case 'addStep':
      return { type: 'addStep', sessionId: shadow.running ?? sessionId, text };
    case 'check':
      return { type: 'check', sessionId: shadow.running ?? sessionId, stepId: 'step-1', result: 'pass' };
    case 'revise':
      return { type: 'revise', sessionId, title: text, tags: ['a', 'b'] };
    case 'review':
      return { type: 'review', sessionId: random.any(shadow.closed()) ?? sessionId, problem: text };
    case 'archive':
      return { type: 'archive', sessionId: random.any(shadow.closed()) ?? sessionId };
    case 'away':
      return awayAnswer(random, shadow, text);
    case 'procedure':
      return { type: 'saveProcedure', title: text, steps: ['One', text] };
    case 'import':
      return importOf(shadow.commands);
    default:
      return { type: 'start', title: text, steps: [text, 'Second'] };
  }
}

function awayAnswer(random: Random, shadow: Shadow, title: string): CommandInput {
  const awayId = random.any(shadow.aways) ?? 'no-away';
  const resume = random.below(2) === 0;
  switch (random.below(3)) {
    case 0:
      return { type: 'resolveAway', awayId, as: 'work', resume };
    case 1:
      return { type: 'resolveAway', awayId, as: 'session', title, resume };
    default:
      return { type: 'resolveAway', awayId, as: 'break', resume };
  }
}

/** How many sessions an import of the stream brings, in as many months. */
export const sessionsInImport = 3;

/** The titles of its sessions begin with its own number, and lie in a part of the past that no other import claims. */
function importOf(number: number): CommandInput {
  const years = Array.from({ length: sessionsInImport }, (_, index) => 1971 + index);
  const day = `${String(1 + (Math.floor(number / 1440) % 12)).padStart(2, '0')}${String(1 + (Math.floor(number / 60) % 24)).padStart(2, '0')}`;
  const minute = String(number % 60).padStart(2, '0');
  const rows = years.map((year) => ({
    start: `${year}${day}T09${minute}00Z`,
    end: `${year}${day}T09${minute}30Z`,
    annotation: `Import ${number} of ${year}`,
  }));
  return { type: 'import', format: 'timewarrior', content: JSON.stringify(rows) };
}

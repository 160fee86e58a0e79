import { afterEach, beforeEach, describe } from 'vitest';
import { asksAndAnswers } from './asks-and-answers.ts';
import { audits } from './audits.ts';
import { backsUp } from './backs-up.ts';
import { closesSessions } from './closes-sessions.ts';
import { correctsRecords } from './corrects-records.ts';
import { editsSessions } from './edits-sessions.ts';
import { goesThroughADay } from './goes-through-a-day.ts';
import { knowsMachines } from './knows-machines.ts';
import { movesRecords } from './moves-records.ts';
import { showsDays } from './shows-days.ts';
import { type OpenFace, Visitor } from './visitor.ts';
import { watches } from './watches.ts';

export type { OpenedFace, OpenFace } from './visitor.ts';

/**
 * What every face of the product owes to whoever speaks the contract to it. Nothing here knows what is behind the face:
 * each scenario opens one with empty records, speaks JSON to it, and checks what comes back against the contract.
 */
export function contractSuite(name: string, openFace: OpenFace): void {
  describe(`The contract, through ${name}`, () => {
    let visitor: Visitor;
    beforeEach(async () => {
      visitor = new Visitor(await openFace());
    });
    afterEach(() => visitor.leave());

    goesThroughADay(() => visitor);
    closesSessions(() => visitor);
    editsSessions(() => visitor);
    correctsRecords(() => visitor);
    asksAndAnswers(() => visitor);
    showsDays(() => visitor);
    movesRecords(() => visitor, openFace);
    backsUp(() => visitor);
    knowsMachines(() => visitor);
    audits(() => visitor);
    watches(() => visitor);
  });
}

import { type FileFault, ok, type Result } from '#contract';
import {
  type ImportFrame,
  type ImportSink,
  lostLetters,
  type Reading,
  saveAsUtf8,
  unreadableFile,
} from './imported.ts';
import { type FoundValue, jsonValues } from './json-values.ts';
import { isOlderRow, olderRow } from './older-export.ts';
import { OwnExport } from './own-json.ts';

const notOurs = 'this is neither an export of Intermission nor one of the older session exports';
const newer = 'this export was written by a newer version. Install that version to read it';

/** Reads our own export, or the rows of the older session exports: a list, or the list under `sessions`. */
export async function* readJson(content: string, frame: ImportFrame, sink: ImportSink): Reading {
  const isList = /^\uFEFF?\s*\[/.test(content);
  const paths = isList ? ['$.*'] : [...OwnExport.fields.map((field) => `$.${field}`), '$.sessions.*'];
  const file = new JsonFile(isList, frame, sink);
  const values = jsonValues(content, paths);
  for (let step = values.next(); ; step = values.next()) {
    if (step.done)
      return step.value ? file.finish(content) : unreadableFile('this is not JSON, or it was cut off', 'cutOff');
    for (const found of step.value.found) file.take(found);
    if (file.refusal !== null) return unreadableFile(...file.refusal);
    yield step.value.read;
  }
}

class JsonFile {
  /** Why reading on makes no sense. */
  refusal: [string, FileFault] | null = null;
  private rows = 0;
  private readonly own: OwnExport;
  private readonly isList: boolean;
  private readonly frame: ImportFrame;
  private readonly sink: ImportSink;

  constructor(isList: boolean, frame: ImportFrame, sink: ImportSink) {
    this.isList = isList;
    this.frame = frame;
    this.sink = sink;
    this.own = new OwnExport(sink);
  }

  take({ key, value, listed }: FoundValue): void {
    if (!listed) this.own.field(String(key), value);
    else if (isOlderRow(value) || (this.isList && this.rows > 0))
      this.sink.take(olderRow(value, this.rows++, this.frame));
    else if (this.isList) this.refusal = [notOurs, 'unknownKind'];
    else this.own.session(value);
    if (this.own.isNewer) this.refusal = [newer, 'newer'];
  }

  finish(content: string): Result<null> {
    if (this.rows === 0) {
      const isOurs = this.own.finish();
      return isOurs && this.sink.wrongs === 0 ? ok(null) : unreadableFile(notOurs, 'unknownKind');
    }
    const lost = lostLetters(content, saveAsUtf8);
    if (lost !== null) return lost;
    return this.sink.wrongs > 0
      ? unreadableFile('some rows are not as the older exports wrote them', 'shape')
      : ok(null);
  }
}

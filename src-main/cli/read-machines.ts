import { fields, list, number, readSession, type Shown, text } from './read-answer.ts';

export type Devices = ReturnType<typeof readDevices>;

/** The open sessions of other machines, of an answer to `current`. */
export function readElsewhere(value: unknown): (Shown & { device: string })[] {
  return list(fields(value).elsewhere).map((session) => ({
    ...readSession(session),
    device: text(fields(fields(session).device).name),
  }));
}

export function readDevices(value: unknown) {
  const { folder, devices } = fields(value);
  return {
    folder: text(folder),
    devices: list(devices)
      .map(fields)
      .map(({ name, own, heardAt, open }) => ({
        name: text(name),
        own: own === true,
        heardAt: heardAt === null ? null : text(heardAt),
        open: number(open),
      })),
  };
}

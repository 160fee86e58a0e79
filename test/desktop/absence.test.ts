import { describe, expect, test } from 'vitest';
import { asSet, atWork, minute, nobodyThere, story } from './story.ts';

describe('Leaving and coming back', () => {
  test('Five minutes without input are an absence since the last input', () => {
    expect(
      story([...atWork('10:00', '10:02'), ...nobodyThere('10:02', '10:02:15', '10:09'), ...atWork('10:16', '10:17')]),
    ).toEqual(['left 10:02 idle', 'back 10:16']);
  });

  test('Four minutes without input are reading', () => {
    const reading = nobodyThere('10:02', '10:02:15', '10:06:45');
    expect(story([...atWork('10:00', '10:02'), ...reading, ...atWork('10:07', '10:08')])).toEqual([]);
  });

  test('Idle, then locked, then asleep, then back: one absence, since the last input', () => {
    const told = story([
      ...atWork('12:00', '12:01'),
      ...nobodyThere('12:01', '12:01:15', '12:10'),
      ['12:10:05', 'lock', 9 * minute],
      ...nobodyThere('12:01', '12:10:15', '12:20', 'locked'),
      ['12:20:05', 'suspend', 19 * minute],
      ['13:00', 'wake'],
      ...nobodyThere('12:41', '13:00:05', '13:00:35', 'locked'),
      ['13:00:40', 'unlock'],
      ...atWork('13:00:45', '13:02'),
    ]);
    expect(told).toEqual(['left 12:01 idle', 'back 13:00:40']);
  });

  test('Locking is an absence at once; moving the mouse on the locked screen is no return', () => {
    const told = story([
      ...atWork('10:00', '10:02'),
      ['10:02:05', 'lock'],
      ['10:02:15', 'locked', 0],
      ['10:02:30', 'locked', 3_000],
      ['10:09', 'unlock'],
    ]);
    // Nobody was heard of from 10:02:30 to 10:09: asleep, but away already.
    expect(told).toEqual(['left 10:02:05 lock', 'back 10:09']);
  });

  test('A screen that locked itself is an absence since the last input', () => {
    expect(
      story([
        ...atWork('10:00', '10:02'),
        ...nobodyThere('10:02', '10:02:15', '10:03:45'),
        ['10:04', 'lock', 2 * minute],
        ['10:05', 'unlock'],
      ]),
    ).toEqual(['left 10:02 lock', 'back 10:05']);
  });

  test('Who comes back with a command is back', () => {
    const told = story([
      ...atWork('10:00', '10:02'),
      ...nobodyThere('10:02', '10:02:15', '10:10'),
      ['10:10:05', 'command'],
      ['10:10:15', 'look', 8 * minute + 15_000],
      ['10:10:30', 'look', 0],
    ]);
    // The command may come from another device: with no input here for minutes, the person may be gone again.
    expect(told).toEqual(['left 10:02 idle', 'back 10:10:05', 'left 10:10:05 idle', 'back 10:10:30']);
  });

  test('Leaving twice is two absences', () => {
    const told = story([
      ...atWork('10:00', '10:02'),
      ['10:02:05', 'lock'],
      ['10:02:50', 'unlock'],
      ...atWork('10:03', '10:04'),
      ['10:04:05', 'lock'],
      ['10:04:35', 'unlock'],
    ]);
    expect(told).toEqual(['left 10:02:05 lock', 'back 10:02:50', 'left 10:04:05 lock', 'back 10:04:35']);
  });

  test('An absence that nobody comes back from goes on through the night, and begins when it began', () => {
    const night = nobodyThere('17:30', '17:30:15', '23:59');
    expect(story([...atWork('17:29', '17:30'), ...night])).toEqual(['left 17:30 idle']);
  });
});

describe('Sleep', () => {
  test('A sleep that nobody announced is seen by the silence, since the last input', () => {
    const told = story([
      ...atWork('12:00', '12:01'),
      ['12:01:15', 'look', 10_000],
      ['13:00', 'look', 0],
      ['13:00:15', 'look', 0],
    ]);
    expect(told).toEqual(['left 12:01:05 suspend', 'back 13:00']);
  });

  test('A host that cannot measure input knows since when it was silent', () => {
    const told = story([
      ['12:00', 'beat'],
      ['12:00:15', 'beat'],
      ['13:00', 'beat'],
      ['13:00:15', 'beat'],
      ['13:05', 'command'],
    ]);
    expect(told).toEqual(['left 12:00:15 suspend', 'back 13:05']);
  });

  test('The lid is closed without a word; sleep is told of on waking, twice', () => {
    const told = story([
      ...atWork('12:00', '12:01'),
      ['13:00', 'suspend', 0],
      ['13:00', 'suspend', 0],
      ['13:00:01', 'wake'],
      ['13:00:02', 'look', 0],
      ['13:00:03', 'suspend', 0],
      ['13:00:17', 'look', 0],
    ]);
    expect(told).toEqual(['left 12:01 suspend', 'back 13:00:02']);
  });

  test('A sleep told of twice before it begins is one', () => {
    const told = story([
      ...atWork('12:00', '12:01'),
      ['12:01:05', 'suspend', 2_000],
      ['12:01:05', 'suspend', 2_000],
      ['13:00', 'wake'],
      ['13:00:15', 'look', 0],
    ]);
    expect(told).toEqual(['left 12:01:03 suspend', 'back 13:00:15']);
  });

  test('An idle time that leaves the sleep out is no return: the machine woke by itself', () => {
    const told = story([
      ...atWork('12:00', '12:01'),
      ['12:01:10', 'suspend', 10_000],
      ['13:00', 'wake'],
      ['13:00:05', 'look', 15_000],
      ['13:00:20', 'look', 30_000],
      ['13:00:35', 'look', 2_000],
    ]);
    expect(told).toEqual(['left 12:01 suspend', 'back 13:00:33']);
  });

  test('The lid is closed again right after waking', () => {
    const told = story([
      ...atWork('12:00', '12:01'),
      ['13:00', 'look', 0],
      ['13:00:05', 'suspend', 5_000],
      ['14:00', 'wake'],
      ['14:00:05', 'look', 0],
    ]);
    expect(told).toEqual(['left 12:01 suspend', 'back 13:00', 'left 13:00 suspend', 'back 14:00:05']);
  });

  test('Waking is not being back, and a locked screen after waking is still the same absence', () => {
    const told = story([
      ...atWork('12:00', '12:01'),
      ['13:00', 'wake'],
      ['13:00:01', 'lock', 0],
      ['13:00:15', 'locked', 0],
      ['13:01', 'unlock'],
    ]);
    expect(told).toEqual(['left 12:01 suspend', 'back 13:01']);
  });
});

describe('Desktops that tell less', () => {
  test('Linux: no lock is told of, and the first look misses it', () => {
    const told = story([
      ...atWork('10:00', '10:02'),
      ['10:02:15', 'look', 12_000],
      ['10:02:30', 'locked', 27_000],
      ...nobodyThere('10:02:03', '10:02:45', '10:20', 'locked'),
      ['10:20:15', 'look', 1_000],
    ]);
    expect(told).toEqual(['left 10:02:03 lock', 'back 10:20:14']);
  });

  test('A desktop that says for ever that there was input just now: lock and sleep are noticed all the same', () => {
    const told = story([
      ...atWork('10:00', '10:30'),
      ['10:30:15', 'locked', 0],
      ['10:40', 'locked', 0],
      ['10:40:15', 'look', 0],
      ...atWork('10:40:30', '10:41'),
      ['11:30', 'look', 0],
    ]);
    expect(told).toEqual(['left 10:30:15 lock', 'back 10:40:15', 'left 10:41 suspend', 'back 11:30']);
  });

  test('A page that tells only whether there was input: the lock is seen to open', () => {
    const told = story([
      ['10:00', 'look', null],
      ['10:00:15', 'locked', null],
      ['10:00:30', 'locked', null],
      ['10:00:45', 'look', null],
    ]);
    expect(told).toEqual(['left 10:00:15 lock', 'back 10:00:45']);
  });

  test('Idle seconds come rounded: no earlier start for that, but for more', () => {
    const told = story([
      ...nobodyThere('10:00:50', '10:01', '10:05:45'),
      ['10:06', 'look', 300_000],
      ['10:06:15', 'look', 315_900],
      ['10:06:30', 'look', 340_000],
    ]);
    expect(told).toEqual(['left 10:01 idle', 'left earlier 10:00:50']);
  });
});

describe('Set not to pause on lock', () => {
  const notOnLock = { ...asSet, pauseOnLock: false };

  test('A lock is no absence', () => {
    expect(
      story(
        [...atWork('10:00', '10:02'), ['10:02:05', 'lock'], ['10:02:15', 'locked', 10_000], ['10:03', 'unlock']],
        notOnLock,
      ),
    ).toEqual([]);
  });

  test('Five minutes without input are one on a locked screen too, until it is unlocked', () => {
    const told = story(
      [
        ...atWork('10:00', '10:02'),
        ['10:02', 'lock'],
        ...nobodyThere('10:02', '10:02:15', '10:20', 'locked'),
        ['10:20:15', 'locked', 0],
        ['10:20:20', 'unlock'],
      ],
      notOnLock,
    );
    expect(told).toEqual(['left 10:02 idle', 'back 10:20:20']);
  });

  test('So is a sleep', () => {
    const told = story([...atWork('10:00', '10:02'), ['10:02', 'lock'], ['11:00', 'unlock']], notOnLock);
    expect(told).toEqual(['left 10:02 suspend', 'back 11:00']);
  });
});

import { describe, expect, test } from 'vitest';
import { atWork, nobodyThere, story, type Told } from './story.ts';

describe('Signs that are late, out of order or twice', () => {
  test('A lock that is told of after its unlock', () => {
    const told = story([
      ...atWork('10:00', '10:02'),
      ['10:02:05', 'lock'],
      ['10:09', 'look', 0],
      ['10:09:01', 'unlock'],
      ['10:09:02', 'lock', 0],
      ['10:09:15', 'look', 0],
    ]);
    expect(told).toEqual(['left 10:02:05 lock', 'back 10:09']);
  });

  test('An unlock from before the lock', () => {
    const told = story([
      ...atWork('10:00', '10:02'),
      ['10:02:10', 'lock'],
      ['10:02:08', 'unlock'],
      ['10:02:25', 'locked', 15_000],
      ['10:03', 'unlock'],
    ]);
    expect(told).toEqual(['left 10:02:10 lock', 'back 10:03']);
  });

  test('A lock from before the last input', () => {
    expect(story([...atWork('10:00', '10:02'), ['10:01:50', 'lock'], ['10:02:15', 'look', 0]])).toEqual([]);
  });

  test('Everything twice', () => {
    const signs: Told[] = [
      ['10:00', 'look', 0],
      ['10:00:10', 'lock', 0],
      ['10:00:20', 'suspend', 10_000],
      ['11:00', 'wake'],
      ['11:00:02', 'unlock'],
      ['11:00:15', 'look', 0],
    ];
    expect(story(signs.flatMap((sign) => [sign, sign]))).toEqual(['left 10:00:10 lock', 'back 11:00:02']);
  });
});

describe('A clock that is set', () => {
  test('Forward: as if the machine had slept, and it can be answered that it was work', () => {
    expect(story([...atWork('10:00', '10:02'), ...atWork('11:02:15', '11:03')])).toEqual([
      'left 10:02 suspend',
      'back 11:02:15',
    ]);
  });

  test('Back, at work: nothing', () => {
    expect(story([...atWork('10:00', '10:02'), ...atWork('09:02:15', '09:04')])).toEqual([]);
  });

  test('Back, at work, and then away: since the last input by the new clock', () => {
    const told = story([
      ...atWork('10:00', '10:02'),
      ...atWork('09:02:15', '09:04'),
      ['09:04:05', 'lock'],
      ['09:05', 'unlock'],
    ]);
    expect(told).toEqual(['left 09:04:05 lock', 'back 09:05']);
  });

  test('Back, while away: still away, and back when back', () => {
    const told = story([
      ...atWork('10:00', '10:02'),
      ['10:02:05', 'lock'],
      ...nobodyThere('10:02:05', '10:02:15', '10:03', 'locked'),
      ['09:03', 'locked', 60_000],
      ['09:04', 'locked', 120_000],
      ['09:05', 'unlock'],
    ]);
    expect(told.filter((word) => !word.startsWith('left earlier'))).toEqual(['left 10:02:05 lock', 'back 09:05']);
  });
});

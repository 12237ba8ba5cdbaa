/** What a person sees while a long build goes on, and what a log holds of it afterwards. */
import { describe, expect, test } from 'vitest';
import { progressOf } from '../../src/cli/progress.ts';

function watch(columns?: number) {
  const [shown, printed]: [string[], string[]] = [[], []];
  let now = 0;
  const progress = progressOf(
    {
      show: (line) => void shown.push(line),
      print: (line) => void printed.push(line),
      ...(columns === undefined ? {} : { columns }),
    },
    () => now,
  );
  return { progress, shown, printed, at: (ms: number) => void (now = ms) };
}

describe('in a terminal', () => {
  test('the line says the stage, how much is done, and how long the rest takes', () => {
    const { progress, shown, printed, at } = watch(80);
    progress.stage('Making pages …');
    at(1000);
    progress.count(600, 12_199);
    at(10_000);
    progress.count(6000, 12_199);
    at(20_300);
    progress.count(12_199, 12_199);
    progress.end();
    expect(shown).toEqual([
      'Making pages …',
      'Making pages … 600 of 12,199',
      'Making pages … 6,000 of 12,199, about 11 s left',
      'Making pages … 12,199 of 12,199',
      '',
    ]);
    expect(printed).toEqual([]);
  });

  test('minutes are told as minutes', () => {
    const { progress, shown, at } = watch(80);
    progress.stage('Reading the notes …');
    at(60_000);
    progress.count(100, 1000);
    expect(shown.at(-1)).toBe('Reading the notes … 100 of 1,000, about 9 min left');
  });

  test('many counts at once are one line', () => {
    const { progress, shown, at } = watch(80);
    progress.stage('Making pages …');
    for (let page = 1; page <= 1000; page += 1) {
      at(page / 10);
      progress.count(page, 1000);
    }
    expect(shown.length).toBeLessThan(4);
  });

  test('the time left is that of the stage, not of the command', () => {
    const { progress, shown, at } = watch(80);
    progress.stage('Reading the notes …');
    at(100_000);
    progress.stage('Making pages …');
    at(102_000);
    progress.count(1, 2);
    expect(shown.at(-1)).toBe('Making pages … 1 of 2, about 2 s left');
  });

  test('nothing to do is no division', () => {
    const { progress, shown, at } = watch(80);
    progress.stage('Making pages …');
    at(5000);
    progress.count(0, 0);
    expect(shown.at(-1)).toBe('Making pages …');
  });
});

test('elsewhere each stage is a plain line', () => {
  const { progress, shown, printed, at } = watch();
  progress.stage('Reading the notes …');
  at(5000);
  progress.count(10, 20);
  progress.stage('Making pages …');
  progress.end();
  expect(printed).toEqual(['Reading the notes …', 'Making pages …']);
  expect(shown.filter((line) => line !== '')).toEqual([]);
});

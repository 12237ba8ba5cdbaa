import { expect, test } from 'vitest';
import { placeIn, placeOf } from '../../src/scripts/canvas-place.ts';

test('a place is read as it was written', () => {
  const place = { x: -120, y: 40, scale: 1.25 };
  expect(placeOf(place)).toBe('#at=-120,40,1.25');
  expect(placeIn(placeOf(place))).toEqual(place);
});

test.each(['', '#at=', '#at=1,2', '#at=1,2,0', '#at=1,2,-1', '#at=1,2,1e9', '#at=a,b,c', '#card-1', '#at=1,2,3x'])(
  '%s is no place',
  (hash) => expect(placeIn(hash)).toBeUndefined(),
);

/** Runs forces over points until they rest. The same points and forces give the same places, wherever and whenever. */

/** What d3's forces move: a place and a speed. They know points by `index`, which `settle` gives. */
export interface Point {
  index?: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** As d3 makes them: called for each tick, `alpha` falls from 1 to 0. */
export interface PointForce {
  (alpha: number): void;
  initialize?(points: Point[], random: () => number): void;
}

export interface Settling {
  forces: readonly PointForce[];
  ticks: number;
  /** The part of its speed that a point keeps from tick to tick. */
  glide?: number;
}

/** Moves the points in place. d3's own simulation would start a clock, which nothing here needs. */
export function settle(points: readonly Point[], { forces, ticks, glide = 0.6 }: Settling): void {
  const list = [...points];
  for (const [index, point] of list.entries()) point.index = index;
  const random = steadyRandom();
  for (const force of forces) force.initialize?.(list, random);
  // From 1 down to 0.001, as d3 cools.
  const cooling = 0.001 ** (1 / ticks);
  for (let tick = 0, alpha = 1; tick < ticks; tick += 1, alpha *= cooling) {
    for (const force of forces) force(alpha);
    for (const point of list) {
      point.vx *= glide;
      point.vy *= glide;
      point.x += point.vx;
      point.y += point.vy;
    }
  }
}

/** The same row of numbers from 0 to 1 each time: forces ask for one where two points are in the same place. */
function steadyRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

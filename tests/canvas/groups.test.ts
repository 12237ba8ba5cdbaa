/** What lies in which group, however groups lie over one another (rules CAN-6a, CAN-12e). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf } from '../../src/canvas/groups.ts';
import type { CanvasNode } from '../../src/canvas/scene.ts';

const size = fc.integer({ min: 1, max: 60 });
const place = fc.integer({ min: -40, max: 40 });
const node = fc
  .record({ isGroup: fc.boolean(), x: place, y: place, width: size, height: size })
  .map(({ isGroup, ...box }): CanvasNode => {
    const span = { start: 0, end: 0 };
    return isGroup ? { kind: 'group', box, span } : { kind: 'text', text: '', box, span };
  });

/** Looks at all groups for each node. */
function slowly(nodes: readonly CanvasNode[]): (number | undefined)[] {
  const order = nodes
    .map((one, at) => ({ one, at }))
    .filter(({ one }) => one.kind === 'group')
    .sort((a, b) => a.one.box.width * a.one.box.height - b.one.box.width * b.one.box.height || a.at - b.at);
  return nodes.map(({ kind, box }, own) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const larger = kind === 'group' ? order.slice(order.findIndex(({ at }) => at === own) + 1) : order;
    return larger.find(
      ({ one: { box: group } }) =>
        x >= group.x && x <= group.x + group.width && y >= group.y && y <= group.y + group.height,
    )?.at;
  });
}

test('each node lies in the smallest group that holds its centre', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 40 }), (nodes) => {
      expect(groupsOf(nodes)).toEqual(slowly(nodes));
    }),
    { numRuns: 200 },
  );
});

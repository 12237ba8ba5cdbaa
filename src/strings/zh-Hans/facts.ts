import type { FactStrings } from '../en/facts.ts';
import type { Format } from '../format.ts';

export const facts = (_format: Format): FactStrings => ({
  marks: { stale: '已过时', disputed: '有争议', unverified: '未核实' },
  staleSince: (day) => `已过时：核实于 ${day}`,
  whyStale: (day) => `所依据的资料太旧，或核实时间太久${day === undefined ? '' : `：${day}`}`,
  whyDisputed: '本花园中另有语句与此不符',
  whyUnverified: (reason) => `未核实：${reason}`,
  states: { raisable: '可提高', fixed: '固定', support: '可通过技术支持提高', default: '默认值' },
  read: ['查阅于', ''],
  source: (at, title) => `来源 ${at}：${title}`,
});

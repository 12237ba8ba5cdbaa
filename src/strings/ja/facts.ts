import type { FactStrings } from '../en/facts.ts';
import type { Format } from '../format.ts';

export const facts = (_format: Format): FactStrings => ({
  marks: { stale: '情報が古い', disputed: '異論あり', unverified: '未確認' },
  staleSince: (day) => `情報が古い：${day}に確認`,
  whyStale: (day) => `確認した資料が古いか、確認から時間が経っています${day === undefined ? '' : `：${day}`}`,
  whyDisputed: 'このガーデンの別の文と食い違っています',
  whyUnverified: (reason) => `未確認：${reason}`,
  states: { raisable: '引き上げ可能', fixed: '固定', support: 'サポート経由で引き上げ可能', default: '既定値' },
  read: ['', 'に閲覧'],
  source: (at, title) => `出典${at}：${title}`,
});

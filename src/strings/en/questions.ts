import type { QuestionWords } from '../question-words.ts';

export const questions = (): QuestionWords => ({
  empty:
    'a|about|after|all|allowed|also|am|an|and|any|are|as|at|be|been|before|but|by|called|calling|can|cannot|could|did|do|does|doing|each|for|from|get|gets|given|has|have|he|her|his|how|i|if|in|into|is|it|its|know|let|like|long|many|may|me|might|mine|most|much|must|my|need|needs|of|often|on|one|or|our|out|please|put|say|shall|she|should|so|some|tell|than|that|the|their|them|then|there|these|they|this|those|to|too|us|use|used|using|want|was|way|we|were|what|when|where|whether|which|who|why|will|with|within|would|yes|you|your',
  comparing:
    'vs|versus|or|difference|differences|difference between|differ|compare|compared|comparison|better than|instead of',
  measures: {
    s: 'how long|how old|how late|duration|maximum time|time limit',
    B: 'how big|how large|how small|size limit',
    '1': 'how many|number of|count of',
    USD: 'how much does|how expensive|price|prices|cost|costs|cheap|cheaper|cheapest|billed|expensive',
    '1/s': 'how often|how fast|how much throughput|rate|per second',
  },
  bounds: {
    least: 'at least|no less than|not less than|or more|minimum of',
    more: 'more than|over|above|longer than|larger than|greater than|bigger than',
    most: 'at most|up to|no more than|not more than|or less|maximum of',
    less: 'less than|under|below|shorter than|smaller than|fewer than',
    between: 'between|from',
  },
  raising: 'raise|increase|higher|can i raise|can i increase|adjust|adjustable|raised|increased',
});

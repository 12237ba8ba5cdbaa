/** Reads YAML as CloudFormation does: `!Sub x` is `{ 'Fn::Sub': x }`. */
import { Pair, parseDocument, Scalar, YAMLMap } from 'yaml';
import type { CollectionTag, ScalarTag, YAMLSeq } from 'yaml';

/**
 * Short forms of intrinsic functions:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
const intrinsic = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'Transform',
];

const customTags = intrinsic.flatMap((name): (ScalarTag | CollectionTag)[] => {
  const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  const inFull = (value: unknown): YAMLMap => {
    const map = new YAMLMap();
    map.items.push(new Pair(new Scalar(key), value));
    return map;
  };
  return [
    // `!GetAtt Table.Arn` is a list of the resource and all of the attribute's name.
    {
      tag: `!${name}`,
      resolve: (text: string): unknown => ({ [key]: name === 'GetAtt' ? text.split(/\.(.*)/su, 2) : text }),
    },
    { tag: `!${name}`, collection: 'seq', resolve: (value: YAMLMap.Parsed | YAMLSeq.Parsed): unknown => inFull(value) },
    { tag: `!${name}`, collection: 'map', resolve: (value: YAMLMap.Parsed | YAMLSeq.Parsed): unknown => inFull(value) },
  ];
});

/** What a YAML file says, and what is wrong with how it says it. */
export function readYaml(code: string): { value: unknown; errors: string[] } {
  const document = parseDocument(code, { customTags });
  const errors = [...document.errors, ...document.warnings].map(({ message }) => message);
  return { value: errors.length === 0 ? document.toJS() : undefined, errors };
}

/** Which part of a drawing is seen, as it stands in the address: `#at=120,-40,1.5`, the middle and the size. */
export interface CanvasPlace {
  x: number;
  y: number;
  /** 1 is full size. */
  scale: number;
}

export function placeOf({ x, y, scale }: CanvasPlace): string {
  return `#at=${Math.round(x)},${Math.round(y)},${Number(scale.toFixed(3))}`;
}

export function placeIn(hash: string): CanvasPlace | undefined {
  const [, x, y, scale] = /^#at=(-?\d{1,9}),(-?\d{1,9}),(\d{1,3}(?:\.\d{1,6})?)$/u.exec(hash) ?? [];
  const place = { x: Number(x), y: Number(y), scale: Number(scale) };
  return place.scale > 0 ? place : undefined;
}

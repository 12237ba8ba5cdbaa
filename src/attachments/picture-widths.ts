/** In which widths a picture of the vault is published, and where: pages load the one that fits. */
export interface PictureSize {
  /** Pixels, as it is seen: a picture that was taken upright is higher than wide. */
  width: number;
  height: number;
}

/** What a page's column has on a phone, a tablet and a screen of twice as many dots; the last also fills a window. */
const widths = [480, 800, 1280, 1920];
/** Of the picture for browsers that know no other. */
export const plainWidth = 1280;

/** Each width that is smaller than the picture, and its own where it is not larger than the largest. */
export function widthsOf({ width }: PictureSize): readonly number[] {
  const largest = Math.min(width, Math.max(...widths));
  // One that is nearly as wide is not worth a file.
  return [...widths.filter((each) => each < largest * 0.85), largest];
}

/** The address of a picture in a width, by its own. */
export function variantAddress(address: string, width: number): string {
  return `${address}.${width}.webp`;
}

import type { PageNumber } from '@dondoc/model';
import type { GreyImage } from './grey-image.js';

/**
 * What is done to the picture of a page before it is read, in this order: coloured ink left out, sized for the engine,
 * light evened out, lines levelled, specks and scan edges removed, ruled lines removed. `orientation`, tried last: a page
 * that reads badly is turned.
 */
export type PrepareStep = 'ink' | 'scale' | 'light' | 'skew' | 'dirt' | 'lines' | 'orientation';

/** Steps to leave out (`false`); all are taken otherwise. */
export type PrepareSteps = Readonly<Partial<Record<PrepareStep, boolean>>>;

/** A page as it is after a step; `number` counts the steps from 1. */
export interface StepPicture {
  readonly page: PageNumber;
  readonly number: number;
  readonly step: PrepareStep;
  /** Clockwise turn with which the page is tried. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly png: Uint8Array;
}

/** Told of the image after each step that is taken. */
export type AfterStep = (step: PrepareStep, image: GreyImage) => Promise<void>;

const ORDER: readonly PrepareStep[] = ['ink', 'scale', 'light', 'skew', 'dirt', 'lines', 'orientation'];

/** Draws the image after each step; null where nobody looks. */
export function drawSteps(
  onPicture: ((picture: StepPicture) => Promise<void> | void) | undefined,
  page: PageNumber,
  turn: StepPicture['turn'],
): AfterStep | null {
  if (!onPicture) return null;
  return async (step, { width, height, grey }) => {
    const { default: sharp } = await import('sharp');
    const png = await sharp(grey, { raw: { width, height, channels: 1 } })
      .png({ compressionLevel: 6 })
      .toBuffer();
    await onPicture({ page, number: ORDER.indexOf(step) + 1, step, turn, png });
  };
}

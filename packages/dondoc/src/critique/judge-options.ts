import type { JudgeOptions } from '@dondoc/critique';
import type { PlanSettings } from '../settings/settings.js';
import type { Against } from './directive-of.js';

/** What judging takes from the settings; thresholds that they leave out are the packaged ones. */
export async function judgeOptions(settings: PlanSettings | undefined, against?: Against): Promise<JudgeOptions> {
  const { DEFAULT_THRESHOLDS } = await import('@dondoc/critique');
  const { thresholds, vocabularies } = settings ?? {};
  return {
    ...(against ? { against } : {}),
    ...(thresholds ? { thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds } } : {}),
    ...(vocabularies ? { vocabularies } : {}),
  };
}

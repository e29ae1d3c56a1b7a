import { critiqueSchema, directiveSchema } from '@dondoc/model';
import { expect, test } from 'vitest';
import { critique, directive, failed, hostileCritique, hostileDirective } from './samples.js';

test('the samples are what dondoc prints', () => {
  for (const sample of [directive, failed, hostileDirective]) expect(directiveSchema.parse(sample)).toEqual(sample);
  for (const sample of [critique, hostileCritique]) expect(critiqueSchema.parse(sample)).toEqual(sample);
});

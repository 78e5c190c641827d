// Where something was noticed, and what it is about.
import { Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ConcernKind, ConcernPlacesResponse } from '../../../../../shared/api/concern-api.js';
import { concerns } from '../../../../../shared/i18n/en/concerns.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { namesOf } from '../../../for-all/names-of.js';

type Place = ConcernPlacesResponse['places'][number];

export type PlaceFieldProps = {
  places: readonly Place[];
  value: string;
  onChange: (programId: string) => void;
};

/** Not asked where there is no choice. */
export function PlaceField({ places, value, onChange }: PlaceFieldProps) {
  const { t } = useTranslation();
  if (places.length < 2) return null;
  return (
    <FormField name="place" label={t('concerns.form.place')}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {places.map(({ programId, title }) => (
          <option key={programId} value={programId}>
            {title}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

export type PairFieldProps = {
  pairs: Place['pairs'];
  value: string;
  onChange: (relationshipId: string) => void;
};

export function PairField({ pairs, value, onChange }: PairFieldProps) {
  const { t, i18n } = useTranslation();
  if (pairs.length === 0) return null;
  const names = (partners: readonly string[]) =>
    namesOf(
      partners.map((displayName) => ({ displayName })),
      i18n.language,
    );
  return (
    <FormField name="pair" label={t('concerns.form.pair')}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t('concerns.form.noPair')}</option>
        {pairs.map(({ relationshipId, partners }) => (
          <option key={relationshipId} value={relationshipId}>
            {t('concerns.form.pairOf', { names: names(partners) })}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

export type KindFieldProps = {
  value: ConcernKind | undefined;
  problem: string | undefined;
  onChange: (kind: ConcernKind) => void;
};

const KINDS = Object.keys(concerns.kinds) as ConcernKind[];

export function KindField({ value, problem, onChange }: KindFieldProps) {
  const { t } = useTranslation();
  return (
    <FormField name="kind" label={t('concerns.form.kind')} problem={problem} required>
      <RadioGroup value={value ?? ''} onChange={(_, { value: chosen }) => onChange(chosen as ConcernKind)}>
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind} label={t(`concerns.kinds.${kind}`)} />
        ))}
      </RadioGroup>
    </FormField>
  );
}

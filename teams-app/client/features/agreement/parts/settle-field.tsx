// One field while the members settle: what each proposes, how that differs in words, and what they settle on.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse, OpenVersion, Proposal } from '../../../../../shared/api/agreement-api.js';
import {
  type AgreementField,
  isTextField,
  type TextField,
} from '../../../../../shared/api/agreement-fields.js';
import type { Settling } from '../hooks/use-settling.js';
import { useTermWords } from '../hooks/use-term-words.js';
import { FrameFieldInput } from './frame-field-input.js';
import { TextFieldInput } from './text-field-input.js';

export type SettleFieldProps = {
  field: AgreementField;
  agreement: AgreementResponse;
  open: OpenVersion;
  settling: Settling;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  together: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function SettleField({ field, agreement, open, settling }: SettleFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useTermWords(agreement);
  const id = useId();
  const difference = open.differences[field] ?? 'same';
  const isOpen = open.openFields.includes(field);
  const isEmpty = difference === 'same' && isTextField(field) && !open.settled?.texts[field];
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <Text as="h3" id={id} size={400} weight="semibold" className={styles.title}>
          {words.label(field)}
        </Text>
        <Badge appearance="outline" color="informative">
          {t(`tabAgreement.compare.${isEmpty ? 'empty' : difference}`)}
        </Badge>
        <Badge appearance={isOpen ? 'tint' : 'outline'} color={isOpen ? 'important' : 'informative'}>
          {t(`tabAgreement.compare.${isOpen ? 'open' : 'settled'}`)}
        </Badge>
      </div>
      {difference === 'same' ? null : (
        <div className={styles.sides}>
          {open.proposals.map(({ personId, proposal }) => (
            <Side key={personId} {...{ field, personId, proposal, agreement, settling }} />
          ))}
        </div>
      )}
      {difference === 'different' && isTextField(field) ? (
        <Together field={field} words={words.label(field)} open={open} settling={settling} />
      ) : null}
      <Ours field={field} agreement={agreement} settling={settling} />
    </section>
  );
}

type TogetherProps = Pick<SettleFieldProps, 'open' | 'settling'> & { field: TextField; words: string };

/** One below the other, to be made into one text. */
function Together({ field, words, open, settling }: TogetherProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const label = t('tabAgreement.compare.together');
  const texts = new Set(open.proposals.map(({ proposal }) => proposal.texts[field]));
  return (
    <Button
      size="small"
      className={styles.together}
      onClick={() => settling.change({ texts: { [field]: [...texts].filter(Boolean).join('\n') } })}
      aria-label={`${label}: ${words}`}
    >
      {label}
    </Button>
  );
}

type SideProps = Omit<SettleFieldProps, 'open'> & { personId: string; proposal: Proposal };

function Side({ field, personId, proposal, agreement, settling }: SideProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useTermWords(agreement);
  const label =
    personId === agreement.me
      ? t('tabAgreement.compare.takeMine')
      : t('tabAgreement.compare.take', { name: words.name(personId) });
  const value = isTextField(field) ? proposal.texts[field] : words.value(field, proposal.frame[field]);
  function take() {
    if (isTextField(field)) settling.change({ texts: { [field]: proposal.texts[field] } });
    else settling.change({ frame: { [field]: proposal.frame[field] } });
  }
  return (
    <div className={styles.side}>
      <Text weight="semibold">{words.name(personId)}</Text>
      <Text className={value ? styles.words : styles.quiet}>
        {value || t('tabAgreement.compare.nothing')}
      </Text>
      {value ? (
        <Button size="small" onClick={take} aria-label={`${label}: ${words.label(field)}`}>
          {label}
        </Button>
      ) : null}
    </div>
  );
}

function Ours({ field, agreement, settling }: Omit<SettleFieldProps, 'open'>) {
  const { t } = useTranslation();
  const words = useTermWords(agreement);
  const label = `${t('tabAgreement.compare.ours')}: ${words.label(field)}`;
  if (isTextField(field))
    return (
      <TextFieldInput
        field={field}
        value={settling.texts[field] ?? ''}
        label={label}
        onChange={(value) => settling.change({ texts: { [field]: value } })}
      />
    );
  const { fallback, channel } = settling.frame;
  const isSameTwice = field === 'fallback' && fallback !== undefined && fallback === channel;
  return (
    <FrameFieldInput
      field={field}
      value={settling.frame[field]}
      people={agreement}
      label={label}
      problem={isSameTwice ? t('tabAgreement.draft.sameFallback') : undefined}
      onChange={(value) => settling.change({ frame: { [field]: value } })}
    />
  );
}

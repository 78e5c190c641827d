// What the others say at the end, as far as it is for me to read.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FarewellResponse } from '../../../../../shared/api/farewell-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';

type Other = FarewellResponse['others'][number];

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

export function OthersWords({ farewell: { others, ended } }: { farewell: FarewellResponse }) {
  return others.map((other) => <OtherPart key={other.personId} other={other} isEnded={ended !== null} />);
}

function OtherPart({ other, isEnded }: { other: Other; isEnded: boolean }) {
  const { t } = useTranslation();
  const { displayName: name, thanks, reflection, isDone } = other;
  const isQuiet = !thanks && !reflection;
  if (isQuiet && isEnded) return null;
  return (
    <Panel title={t('tabFarewell.others.title', { name })}>
      <Quote label={t('tabFarewell.others.thanks')} text={thanks} />
      <Quote label={t('tabFarewell.others.reflection')} text={reflection} />
      {isEnded ? null : (
        <Text>{t(isDone ? 'tabFarewell.others.done' : 'tabFarewell.others.writing', { name })}</Text>
      )}
    </Panel>
  );
}

export function Quote({ label, text }: { label: string; text: string | null }) {
  const styles = useStyles();
  if (!text) return null;
  return (
    <div>
      <Text weight="semibold" block>
        {label}
      </Text>
      <blockquote className={styles.quote}>{text}</blockquote>
    </div>
  );
}

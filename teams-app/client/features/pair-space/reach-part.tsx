// One click into a chat or a call in Teams with everybody in the relationship.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import { namesOf } from '../../for-all/names-of.js';
import { useOpenLink } from '../../for-all/use-open-link.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingHorizontalXL}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ReachPart({ pair: { teams, partners } }: { pair: PairResponse }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const open = useOpenLink();
  const names = namesOf(partners, i18n.language);
  return (
    <div className={styles.root}>
      {teams ? (
        (['chat', 'call'] as const).map((way) => (
          <Button
            key={way}
            as="a"
            href={teams[way]}
            target="_blank"
            rel="noreferrer"
            aria-label={t(`space.reach.${way}With`, { names })}
            onClick={open(teams[way])}
          >
            {t(`space.reach.${way}`)}
          </Button>
        ))
      ) : (
        <Text className={styles.quiet}>{t('space.reach.unknown', { names })}</Text>
      )}
    </div>
  );
}

// Offers what other objectives suggest; what a manager has set stays until they take it.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import {
  defaultAgendaPack,
  defaultMeasures,
  defaultWeights,
} from '../../../../../shared/programs/objective-defaults.js';
import type { SettingsPartProps } from './settings-part.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function ObjectiveDefaults({ draft, change }: SettingsPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { objectives } = draft;
  const suggested = {
    weights: defaultWeights(objectives),
    agendaPack: defaultAgendaPack(objectives),
    measures: defaultMeasures(objectives),
  };
  const { weights, agendaPack, measures } = draft;
  const isTaken = JSON.stringify(suggested) === JSON.stringify({ weights, agendaPack, measures });
  if (objectives.length === 0) return null;
  return (
    <div className={styles.row}>
      <Text role="status">
        {t(isTaken ? 'programs.settings.suggestionTaken' : 'programs.settings.suggestion')}
      </Text>
      {isTaken ? null : (
        <Button onClick={() => change(suggested)}>{t('programs.settings.takeSuggestion')}</Button>
      )}
    </div>
  );
}

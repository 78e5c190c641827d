// The result: the score, and for each question what was right and why.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CompleteResponse, ModuleView } from '../../api/module-api.js';

export type ModuleDoneProps = {
  module: ModuleView;
  result: CompleteResponse;
  onRetry: () => void;
  onRestart: () => void;
  onClose: (() => void) | undefined;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function ModuleDone({ module, result, onRetry, onRestart, onClose }: ModuleDoneProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const right = result.results.filter((one) => one.correct).length;
  const percent = Math.round((right * 100) / result.results.length);
  const best = result.progress.scorePercent ?? percent;
  return (
    <div className={styles.root}>
      <Text size={400} role="status">
        {t('player.done.score', { percent })} {best > percent ? t('player.done.best', { percent: best }) : ''}
      </Text>
      <Text>{t('player.done.next')}</Text>
      <ul className={styles.list}>
        {result.results.map((one) => (
          <ResultItem key={one.questionId} module={module} result={one} />
        ))}
      </ul>
      <div className={styles.actions}>
        {onClose ? (
          <Button appearance="primary" onClick={onClose}>
            {t('player.done.close')}
          </Button>
        ) : null}
        {best < 100 ? <Button onClick={onRetry}>{t('player.done.retry')}</Button> : null}
        <Button onClick={onRestart}>{t('player.done.restart')}</Button>
      </div>
    </div>
  );
}

function ResultItem({ module, result }: { module: ModuleView; result: CompleteResponse['results'][number] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const question = module.quiz.find(({ id }) => id === result.questionId);
  const answer = question?.options.find(({ id }) => id === result.rightOptionId)?.text ?? '';
  return (
    <li className={styles.item}>
      <Text weight="semibold">{question?.text}</Text>
      <Badge appearance="tint" color={result.correct ? 'success' : 'warning'}>
        {t(result.correct ? 'player.quiz.right' : 'player.quiz.wrong')}
      </Badge>
      {result.correct ? null : <Text>{t('player.quiz.rightAnswer', { answer })}</Text>}
      <Text>{result.explanation}</Text>
    </li>
  );
}

// What became of saving a draft: refused, or saved by somebody else meanwhile, with both ways on.
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Failure } from '../../../shared/ui/states.js';
import type { Draft } from './use-draft.js';

export type DraftOutcomeProps = {
  draft: Pick<Draft<unknown>, 'busy' | 'error' | 'isConflict' | 'keepMine' | 'takeTheirs'>;
  words: { title?: string; text: string; keep: string; take: string };
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function DraftOutcome({ draft, words }: DraftOutcomeProps) {
  const styles = useStyles();
  const { busy, error, isConflict, keepMine, takeTheirs } = draft;
  if (error === undefined) return null;
  if (!isConflict) return <Failure error={error} />;
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          {words.title ? <MessageBarTitle>{words.title}</MessageBarTitle> : null} {words.text}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.actions}>
        <Button onClick={keepMine} disabledFocusable={busy}>
          {words.keep}
        </Button>
        <Button onClick={takeTheirs} disabledFocusable={busy}>
          {words.take}
        </Button>
      </div>
    </div>
  );
}

// A group of fields with a legend, so that a long form can be listened to part by part.
import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

export type FormGroupProps = {
  legend: string;
  lead?: string | undefined;
  /** Set when the group as a whole is a field that can be wrong. */
  name?: string;
  problem?: string | undefined;
  children: ReactNode;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  legend: { ...typographyStyles.subtitle2, padding: 0, marginBottom: tokens.spacingVerticalS },
  lead: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

export function FormGroup({ legend, lead, name, problem, children }: FormGroupProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset
      className={styles.root}
      {...(name ? { 'data-field': name } : {})}
      aria-describedby={lead || problem ? id : undefined}
    >
      <legend className={styles.legend}>{legend}</legend>
      <span id={id}>
        {lead ? (
          <Text block className={styles.lead}>
            {lead}
          </Text>
        ) : null}
        {problem ? (
          <Text block role="alert" className={styles.problem}>
            {problem}
          </Text>
        ) : null}
      </span>
      {children}
    </fieldset>
  );
}

// Settings: what meetings are about, shown as a preview, and what the program measures.
import { Checkbox, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { agendaPacks } from '../../../../../shared/i18n/en/agenda-packs.js';
import { AGENDA_PACKS, AGENDA_STAGES, type AgendaPack } from '../../../../../shared/programs/agenda-packs.js';
import { MEASURES } from '../../../../../shared/programs/objective-defaults.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import type { SettingsPartProps } from './settings-part.js';

addWords({ agendaPacks });

const useStyles = makeStyles({
  stages: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(210px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  items: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  label: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function SettingsAgenda({ draft, change, problemOf }: SettingsPartProps) {
  const { t } = useTranslation();
  const chosen = AGENDA_PACKS.find(({ id }) => id === draft.agendaPack);
  return (
    <>
      <FormGroup legend={t('programs.settings.agenda')} lead={t('programs.settings.agendaLead')}>
        <FormField
          name="agendaPack"
          label={t('programs.settings.agendaPack')}
          problem={problemOf('agendaPack')}
        >
          <RadioGroup
            value={draft.agendaPack}
            onChange={(_, { value }) => {
              const pack = AGENDA_PACKS.find(({ id }) => id === value);
              if (pack) change({ agendaPack: pack.id });
            }}
          >
            {AGENDA_PACKS.map(({ id }) => (
              <Radio
                key={id}
                value={id}
                label={
                  <Choice
                    name={t(`agendaPacks.pack.${id}.name`)}
                    explanation={t(`agendaPacks.pack.${id}.description`)}
                  />
                }
              />
            ))}
          </RadioGroup>
        </FormField>
        {chosen ? <Preview pack={chosen} /> : null}
      </FormGroup>
      <FormGroup
        legend={t('programs.settings.measures')}
        lead={t('programs.settings.measuresLead')}
        name="measures"
        problem={problemOf('measures')}
      >
        {MEASURES.map((measure) => (
          <Checkbox
            key={measure}
            label={
              <Choice
                name={t(`agendaPacks.measure.${measure}.name`)}
                explanation={t(`agendaPacks.measure.${measure}.how`)}
              />
            }
            checked={draft.measures.includes(measure)}
            onChange={(_, { checked }) =>
              change({
                measures: MEASURES.filter((one) =>
                  one === measure ? checked === true : draft.measures.includes(one),
                ),
              })
            }
          />
        ))}
      </FormGroup>
    </>
  );
}

function Choice({ name, explanation }: { name: string; explanation: string }) {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      <span>{name}</span>
      <Text size={200} className={styles.quiet}>
        {explanation}
      </Text>
    </span>
  );
}

function Preview({ pack }: { pack: AgendaPack }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.stages}>
      {AGENDA_STAGES.map((stage) => (
        <div key={stage}>
          <Text weight="semibold">{t(`agendaPacks.stage.${stage}`)}</Text>
          <ul className={styles.items}>
            {pack.stages[stage].map(({ id, minutes }) => (
              <li key={id}>
                {t(`agendaPacks.item.${id}`)} ({t('agendaPacks.minutes', { minutes })})
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

// One area of what is kept about me; each record says who sees it, and opens on demand.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { MyDataResponse } from '../../../../shared/api/privacy-api.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { useDay } from '../../for-all/use-day.js';

type Area = MyDataResponse['areas'][number];

const useStyles = makeStyles({
  fields: { margin: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  value: {
    marginInlineStart: 0,
    marginBlockEnd: tokens.spacingVerticalS,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function DataArea({ area }: { area: Area }) {
  const { t } = useTranslation();
  const day = useDay();
  return (
    <Panel title={area.title}>
      <Accordion multiple collapsible>
        {area.records.map((record, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the records have no ids and do not move.
          <AccordionItem key={at} value={at}>
            <AccordionHeader as="h3">
              {record.at ? t('privacy.recordOf', { title: record.title, day: day(record.at) }) : record.title}
            </AccordionHeader>
            <AccordionPanel>
              <Record record={record} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Panel>
  );
}

function Record({ record: { audience, fields } }: { record: Area['records'][number] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <Text className={styles.quiet}>{t(`privacy.audience.${audience}`)}</Text>
      <dl className={styles.fields}>
        {fields.map(({ label, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and the fields do not move.
          <div key={at}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

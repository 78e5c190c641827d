// The module player inside the tab.
import { useMemo } from 'react';
import { ModulePlayer } from '../../../shared/ui/module-player.js';
import { moduleSource } from '../../../shared/ui/module-source.js';
import { useTab } from '../tab-context.js';
import { useHomeUpdate } from '../use-home.js';

export function ModulePage({ moduleId }: { moduleId: string }) {
  const { api, go } = useTab();
  const update = useHomeUpdate();
  const source = useMemo(() => moduleSource(api), [api]);
  return (
    <ModulePlayer moduleId={moduleId} source={source} onProgress={() => update({})} onClose={() => go('')} />
  );
}

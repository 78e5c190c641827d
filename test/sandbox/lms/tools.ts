// The tools that are registered with the platform, each with its one deployment.

export const SCOPES = {
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  lineItemReadonly: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
  resultReadonly: 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  membership: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

export type Tool = {
  deploymentId: string;
  clientId: string;
  name: string;
  description: string;
  /** A tool that registered itself waits until the administrator activates it. */
  state: 'active' | 'pending';
  /** Whether teachers find it among the activities that they can add. */
  isInChooser: boolean;
  loginUrl: string;
  /** The default target of launches. */
  toolUrl: string;
  /** Compared letter by letter. */
  redirectUris: readonly string[];
  jwksUrl: string;
  /** The target of deep linking; absent when the tool does not take part in it. */
  deepLinkingUrl?: string;
  scopes: readonly string[];
  sharesName: boolean;
  sharesEmail: boolean;
  custom: Record<string, string>;
};

export type ToolDraft = Omit<Tool, 'deploymentId'>;

export type Tools = {
  list(): readonly Tool[];
  byDeployment(id: string): Tool | undefined;
  byClient(clientId: string): Tool | undefined;
  add(draft: ToolDraft): Tool;
  change(deploymentId: string, changes: Partial<ToolDraft>): void;
};

export function createTools(): Tools {
  const tools: Tool[] = [];
  return {
    list: () => tools,
    byDeployment: (id) => tools.find(({ deploymentId }) => deploymentId === id),
    byClient: (id) => tools.find(({ clientId }) => clientId === id),
    add: (draft) => {
      const tool = { ...draft, deploymentId: String(tools.length + 1) };
      tools.push(tool);
      return tool;
    },
    change: (id, changes) => {
      const tool = tools.find(({ deploymentId }) => deploymentId === id);
      if (!tool) throw new Error(`No tool has the deployment ${id}.`);
      Object.assign(tool, changes);
    },
  };
}

// What the module player and the routes that serve it (in the tab and in the LMS) say to each other.
import { z } from 'zod';

export const progressView = z.object({
  moduleId: z.string(),
  state: z.enum(['not-started', 'in-progress', 'completed']),
  scorePercent: z.number().int().min(0).max(100).optional(),
  completedAt: z.iso.datetime().optional(),
});
export type ProgressView = z.infer<typeof progressView>;

export const moduleView = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.number().int().positive(),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      paragraphs: z.array(z.string()),
      tips: z.array(z.string()),
    }),
  ),
  reflection: z.object({ prompt: z.string(), hint: z.string(), text: z.string() }),
  quiz: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      options: z.array(z.object({ id: z.string(), text: z.string() })),
    }),
  ),
});
/** A module as its reader may see it: without the right answers. */
export type ModuleView = z.infer<typeof moduleView>;

export const moduleResponse = z.object({ module: moduleView, progress: progressView });
export type ModuleResponse = z.infer<typeof moduleResponse>;

export const reflectionRequest = z.object({ text: z.string().trim().min(1).max(4000) });
export type ReflectionRequest = z.infer<typeof reflectionRequest>;

export const reflectionResponse = z.object({ progress: progressView });
export type ReflectionResponse = z.infer<typeof reflectionResponse>;

export const completeRequest = z.object({ quizAnswers: z.record(z.string(), z.string()) });
/** quizAnswers maps a question's id to the id of the chosen option. */
export type CompleteRequest = z.infer<typeof completeRequest>;

export const completeResponse = z.object({
  progress: progressView,
  results: z.array(
    z.object({
      questionId: z.string(),
      correct: z.boolean(),
      rightOptionId: z.string(),
      explanation: z.string(),
    }),
  ),
});
export type CompleteResponse = z.infer<typeof completeResponse>;

// Words of the page inside the LMS.
export const ltiPage = {
  name: 'Waymark',
  loading: 'Opening your module',
  course: 'In {{course}}',
  greeting: 'Signed in from your course as {{name}}',
  failed: {
    title: 'This page could not be opened',
    reference: 'If you ask for help, give this number: {{reference}}',
  },
  ended: {
    title: 'Please open this page again from your course',
    text: 'For your safety a visit ends after some hours, or when the page is opened in another way than from the course. Nothing that you completed is lost.',
  },
  link: {
    title: 'Do you use Waymark in Microsoft Teams?',
    lead: 'Enter the code that Waymark shows you in Teams, and this course and your mentoring page share your progress.',
    open: 'Link with Teams',
    label: 'Code from Teams',
    hint: 'In Teams, choose "Link a course" on your Waymark page.',
    submit: 'Link',
    submitting: 'Linking',
    cancel: 'Cancel',
    missing: 'Enter the code first.',
    done: 'Linked. You are {{name}} here and in Teams.',
  },
} as const;

// Who sits before the page, and what the server lets them do.

let editor = $state(false)

export const caller = {
  get mayEdit() {
    return editor
  },
  is(mayEdit: boolean) {
    editor = mayEdit
  },
}

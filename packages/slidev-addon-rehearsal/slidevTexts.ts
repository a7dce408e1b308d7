/**
 * What Slidev's own interface says in English where a presenter meets it, and what it is to say. By file of
 * `@slidev/client`; each text as it stands in the source, with enough around it to be found once and nowhere else.
 * `slidevTexts.test.ts` fails where a newer Slidev says something else, or more.
 */
export const SLIDEV_TEXTS: Record<string, [english: string, korean: string][]> = {
  'pages/presenter.vue': [
    ['`Presenter - ', '`발표자 화면 - '],
    ['>Current<', '>지금 슬라이드<'],
    ['\'Slides\'', '\'슬라이드\''],
    ['\'Screen Mirror\'', '\'화면 미러링\''],
    ['End of the presentation', '마지막 슬라이드입니다'],
    ['          Next\n', '          다음\n'],
    ['"Resize notes panel"', '"노트 너비 바꾸기"'],
    ['"Resize notes panel height"', '"노트 높이 바꾸기"'],
    ['"Increase font size"', '"글자 크게"'],
    ['"Decrease font size"', '"글자 작게"'],
    ['"Edit Notes"', '"노트 고치기"'],
  ],
  'internals/NavControls.vue': [
    ['\'Close fullscreen\'', '\'전체 화면 끝내기\''],
    ['\'Enter fullscreen\'', '\'전체 화면\''],
    ['"Go to previous slide"', '"이전 단계"'],
    ['"Go to next slide"', '"다음 단계"'],
    ['"Show slide overview"', '"전체 슬라이드 보기"'],
    ['\'Switch to light mode theme\'', '\'밝은 화면으로\''],
    ['\'Switch to dark mode theme\'', '\'어두운 화면으로\''],
    ['\'Disable laser pointer\'', '\'레이저 포인터 끄기\''],
    ['\'Enable laser pointer\'', '\'레이저 포인터 켜기\''],
    ['\'Hide presenter cursor\'', '\'발표자 커서 숨기기\''],
    ['\'Show presenter cursor\'', '\'발표자 커서 보이기\''],
    ['\'Hide drawing toolbar\'', '\'그리기 도구 숨기기\''],
    ['\'Show drawing toolbar\'', '\'그리기 도구 보이기\''],
    ['"Play Mode"', '"청중 화면으로 보기"'],
    ['"Presenter Mode"', '"발표자 화면으로 보기"'],
    ['\'Hide editor\'', '\'편집기 숨기기\''],
    ['\'Show editor\'', '\'편집기 보이기\''],
    ['"Download as PDF"', '"PDF로 내려받기"'],
    ['"Browser Exporter"', '"브라우저에서 내보내기"'],
    ['"Show info"', '"정보 보기"'],
    ['"Toggle Presenter Layout"', '"발표자 화면 배치 바꾸기"'],
    ['"More Options"', '"화면 설정"'],
  ],
  'internals/DrawingControls.vue': [
    ['"Draw with stylus"', '"펜으로 그리기"'],
    ['"Draw a line"', '"선 그리기"'],
    ['"Draw an arrow"', '"화살표 그리기"'],
    ['"Draw an ellipse"', '"타원 그리기"'],
    ['"Draw a rectangle"', '"사각형 그리기"'],
    ['"Erase"', '"지우개"'],
    ['"Adjust stroke width"', '"선 굵기"'],
    ['"Set brush color"', '"색 고르기"'],
    ['"Undo"', '"실행 취소"'],
    ['"Redo"', '"다시 실행"'],
    ['"Delete"', '"모두 지우기"'],
    ['\'Unpin drawing\'', '\'그림 고정 풀기\''],
    ['\'Pin drawing\'', '\'그림 고정하기\''],
    ['\'Drawing pinned\'', '\'그림이 고정되었습니다\''],
    ['\'Drawing unpinned\'', '\'그림 고정이 풀렸습니다\''],
  ],
  'internals/SyncControls.vue': [
    ['"Change sync settings"', '"창끼리 맞추기 설정"'],
    ['Slides navigation syncing for ', '다른 창과 슬라이드 맞추기: '],
    ['\'presenter\' : \'viewer\' }}', '\'발표자 화면\' : \'청중 화면\' }}'],
    ['"Sync Mode"', '"맞추는 방법"'],
    ['\'Bidirectional Sync\'', '\'서로 맞추기\''],
    ['\'Receive Only\'', '\'따라가기만\''],
    ['\'Send Only\'', '\'이끌기만\''],
    ['\'Disable\'', '\'맞추지 않기\''],
  ],
  'internals/Settings.vue': [
    ['"Invert"', '"색 뒤집기"'],
    ['"Brightness"', '"밝기"'],
    ['"Contrast"', '"대비"'],
    ['"Saturation"', '"채도"'],
    ['"Sepia"', '"세피아"'],
    ['"Hue Rotate"', '"색상 돌리기"'],
    ['"Cursor Style"', '"커서 모양"'],
    ['\'Cursor\'', '\'화살표\''],
    ['\'Laser\'', '\'레이저\''],
    ['"Slide Scale"', '"슬라이드 크기"'],
    ['\'Fit\'', '\'화면에 맞춤\''],
    ['"Wake Lock"', '"화면 꺼짐 막기"'],
    ['"Hide Idle Cursor"', '"쉬는 커서 숨기기"'],
  ],
  'internals/QuickOverview.vue': [
    ['"Close"', '"닫기"'],
    ['"Slides Overview"', '"슬라이드 모아 보기"'],
    ['"Capture slides as images"', '"슬라이드를 그림으로 저장"'],
  ],
  'internals/Goto.vue': [['"Goto..."', '"슬라이드 번호나 제목"']],
  'internals/ClicksSlider.vue': [
    ['`Clicks in this slide: ', '`이 슬라이드의 단계 수: '],
  ],
  'internals/NoteEditable.vue': [['\'No notes for this slide\'', '\'이 슬라이드에는 노트가 없습니다\'']],
  'internals/NoteDisplay.vue': [['\'No notes.\'', '\'노트가 없습니다.\'']],
  'internals/ScreenCaptureMirror.vue': [
    ['Use screen capturing to mirror your main screen back to presenter view.', '화면 공유로 청중이 보는 화면을 이곳에 비춥니다.'],
    ['Click the button below and <b>select your other monitor or window</b>.', '아래 버튼을 누르고 <b>다른 모니터나 창을 골라 주세요</b>.'],
    ['Start Screen Mirroring', '화면 미러링 시작'],
  ],
  'internals/SlideLoading.vue': [['Loading slide...', '슬라이드를 불러오는 중입니다…']],
  'internals/ContextMenu.vue': [
    ['Hold <kbd class="border px1 py0.5 border-main rounded text-primary">Shift</kbd> and right click to open the native context menu', '<kbd class="border px1 py0.5 border-main rounded text-primary">Shift</kbd>를 누른 채 오른쪽 버튼을 누르시면 브라우저 메뉴가 열립니다'],
    ['Disable custom context menu', '이 메뉴 쓰지 않기'],
  ],
  'setup/context-menu.ts': [
    ['\'Previous Click\'', '\'이전 단계\''],
    ['\'Next Click\'', '\'다음 단계\''],
    ['\'Previous Slide\'', '\'이전 슬라이드\''],
    ['\'Next Slide\'', '\'다음 슬라이드\''],
    ['\'Hide editor\'', '\'편집기 숨기기\''],
    ['\'Show editor\'', '\'편집기 보이기\''],
    ['\'Hide drawing toolbar\'', '\'그리기 도구 숨기기\''],
    ['\'Show drawing toolbar\'', '\'그리기 도구 보이기\''],
    ['\'Show slide overview\'', '\'전체 슬라이드 보기\''],
    ['\'Exit Presenter Mode\'', '\'발표자 화면 나가기\''],
    ['\'Enter Presenter Mode\'', '\'발표자 화면으로 보기\''],
    ['\'Close fullscreen\'', '\'전체 화면 끝내기\''],
    ['\'Enter fullscreen\'', '\'전체 화면\''],
  ],
}

/**
 * Puts Slidev's texts in one of its files into Korean. A text that is not there is left out: better an English word than
 * no presenter's view.
 *
 * @param code the file's source
 * @param file its path inside `@slidev/client`
 */
export function translate(code: string, file: string): string {
  return (SLIDEV_TEXTS[file] ?? []).reduce((translated, [english, korean]) => translated.replaceAll(english, korean), code)
}

#ifndef CPNG_H
#define CPNG_H

// The boundary to libpng: functions here return a status and a message, so that no longjmp ever
// crosses a Swift frame.

#endif

// FreeType is part of this module since cairo-ft.h includes it: in a module of its own, Swift would
// see its types twice.
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H

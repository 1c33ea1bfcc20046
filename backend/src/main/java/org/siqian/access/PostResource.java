package org.siqian.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.PostViews.DeputyDraft;
import org.siqian.access.PostViews.HandoverDraft;
import org.siqian.access.PostViews.PostDraft;
import org.siqian.access.PostViews.PostView;
import org.siqian.access.PostViews.TermDraft;
import org.siqian.access.PostViews.TermEndDraft;
import org.siqian.organisation.Register;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1/posts")
@Tag(name = "Posts", description = "Who may do what where, from when to when, and who stands in for whom.")
@Transactional
@RolesAllowed(Right.To.READ_POSTS)
public class PostResource {
    private final Posts posts;
    private final PostDesk desk;
    private final Register register;
    private final CurrentViewer viewer;

    public PostResource(Posts posts, PostDesk desk, Register register, CurrentViewer viewer) {
        this.posts = posts;
        this.desk = desk;
        this.register = register;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "List the posts with their holders and deputies.")
    public Page<PostView> listPosts(
            @BeanParam PageRequest page,
            @QueryParam("organisation") @Parameter(description = "The unit or one above it.", example = "KX-500101") List<String> organisation,
            @QueryParam("role") List<Role> role,
            @QueryParam("username") @Parameter(description = "Held or stood in for by this person, at any time.") String username) {
        var units = organisation.stream().flatMap(o -> register.subtree(register.require(o).code()).stream()).toList();
        return Page.cut(
                posts.inOrder().stream()
                        .filter(p -> organisation.isEmpty() || units.contains(p.organisation()))
                        .filter(p -> role.isEmpty() || role.contains(p.role()))
                        .map(desk::view)
                        .filter(p -> username == null || p.terms().stream().anyMatch(t -> username.equals(t.username())))
                        .toList(),
                page);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read a post with its holders and deputies.")
    public RestResponse<PostView> readPost(
            @PathParam("code") @Parameter(example = "KX-DEPT-KPB-REVIEWER") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var post = posts.require(code);
        return EntityTag.answer(desk.view(post), post.version(), known);
    }

    @POST
    @RolesAllowed(Right.To.KEEP_PEOPLE)
    @Idempotent
    @Operation(summary = "Set up a post: a role at a unit.")
    @APIResponse(responseCode = "201", description = "Set up.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = PostView.class)))
    public RestResponse<PostView> openPost(@HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid PostDraft draft) {
        return RestResponse.status(Response.Status.CREATED, desk.view(desk.open(draft, viewer.get())));
    }

    @POST
    @Path("/{code}/terms")
    @RolesAllowed(Right.To.KEEP_PEOPLE)
    @Idempotent
    @Operation(summary = "Give a post to somebody.")
    public RestResponse<PostView> holdPost(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid TermDraft draft) {
        return answer(desk.hold(code, draft, ifMatch, viewer.get()));
    }

    @PUT
    @Path("/{code}/terms/{term}")
    @RolesAllowed(Right.To.KEEP_SIGN_INS)
    @Operation(
            summary = "Set the last day of a term.",
            description = "A term that would end before it begins is taken back. Deputies also by the one they stand in for; the rest by those who keep people.")
    public RestResponse<PostView> endTerm(
            @PathParam("code") String code, @PathParam("term") UUID term, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TermEndDraft draft) {
        return answer(desk.end(code, term, draft.to(), ifMatch, viewer.get()));
    }

    @POST
    @Path("/{code}/handover")
    @RolesAllowed(Right.To.KEEP_PEOPLE)
    @Idempotent
    @Operation(
            summary = "Hand a post over.",
            description = "The predecessor's open reports follow to the successor, at once or on the day.")
    public RestResponse<PostView> handOverPost(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid HandoverDraft draft) {
        return answer(desk.handOver(code, draft, ifMatch, viewer.get()));
    }

    @POST
    @Path("/{code}/deputies")
    @RolesAllowed(Right.To.KEEP_SIGN_INS)
    @Idempotent
    @Operation(
            summary = "Let somebody stand in for a holder for a time.",
            description = "By the holder, or by those who keep people. A deputy acts under both names and never judges what either had a hand in.")
    public RestResponse<PostView> appointDeputy(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid DeputyDraft draft) {
        return answer(desk.stand(code, draft, ifMatch, viewer.get()));
    }

    private RestResponse<PostView> answer(Post post) {
        return EntityTag.answer(desk.view(post), post.version(), null);
    }
}
